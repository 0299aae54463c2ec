package shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** A shop in Spring Boot that reads payments of PortOne V2 and receives its webhooks. */
@SpringBootApplication
@EnableConfigurationProperties(PortOneProperties.class)
public class ShopApplication {
  public static void main(String[] args) {
    SpringApplication.run(ShopApplication.class, args);
  }
}
